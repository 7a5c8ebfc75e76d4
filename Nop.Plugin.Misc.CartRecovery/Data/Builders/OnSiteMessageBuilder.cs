using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class OnSiteMessageBuilder : NopEntityBuilder<OnSiteMessage>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(OnSiteMessage.Title)).AsString(400).NotNullable()
        .WithColumn(nameof(OnSiteMessage.Body)).AsString(2000).NotNullable();
}
