using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class PoolImportBuilder : NopEntityBuilder<PoolImport>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table
            .WithColumn(nameof(PoolImport.FileName)).AsString(200).NotNullable()
            .WithColumn(nameof(PoolImport.Report)).AsString(int.MaxValue).NotNullable();
}
