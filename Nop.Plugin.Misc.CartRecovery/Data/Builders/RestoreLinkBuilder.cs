using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class RestoreLinkBuilder : NopEntityBuilder<RestoreLink>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(RestoreLink.TokenHash)).AsString(64).NotNullable();
}
