using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Attribution;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class ConversionBuilder : NopEntityBuilder<Conversion>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(Conversion.CurrencyCode)).AsString(5).NotNullable();
}
