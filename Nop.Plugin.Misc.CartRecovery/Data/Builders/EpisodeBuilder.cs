using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class EpisodeBuilder : NopEntityBuilder<Episode>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(Episode.OpenKey)).AsString(64).NotNullable();
}
