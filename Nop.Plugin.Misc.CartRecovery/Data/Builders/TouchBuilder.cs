using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class TouchBuilder : NopEntityBuilder<Touch>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(Touch.Reasons)).AsString(200).NotNullable()
        .WithColumn(nameof(Touch.Owner)).AsString(64).NotNullable()
        .WithColumn(nameof(Touch.ProviderId)).AsString(64).NotNullable()
        .WithColumn(nameof(Touch.CostCurrency)).AsString(3).NotNullable()
        .WithColumn(nameof(Touch.Error)).AsString(1000).NotNullable();
}
