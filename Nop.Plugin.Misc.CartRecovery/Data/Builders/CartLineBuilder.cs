using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class CartLineBuilder : NopEntityBuilder<CartLine>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(CartLine.AttributesXml)).AsString(int.MaxValue).NotNullable();
}
