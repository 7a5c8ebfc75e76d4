using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class IncentiveBuilder : NopEntityBuilder<Incentive>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(Incentive.StaticCode)).AsString(64).NotNullable();
}
