using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class SuppressionImportBuilder : NopEntityBuilder<SuppressionImport>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(SuppressionImport.FileName)).AsString(200).NotNullable()
        .WithColumn(nameof(SuppressionImport.Report)).AsString(4000).NotNullable();
}
