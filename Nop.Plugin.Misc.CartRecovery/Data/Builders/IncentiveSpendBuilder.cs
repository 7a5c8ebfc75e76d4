using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class IncentiveSpendBuilder : NopEntityBuilder<IncentiveSpend>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(IncentiveSpend.SpendKey)).AsString(32).NotNullable();
}
