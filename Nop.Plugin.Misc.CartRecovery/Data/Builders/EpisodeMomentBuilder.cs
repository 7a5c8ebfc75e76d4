using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class EpisodeMomentBuilder : NopEntityBuilder<EpisodeMoment>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(EpisodeMoment.Products)).AsString(EpisodeMoment.ProductsLength).NotNullable();
}
