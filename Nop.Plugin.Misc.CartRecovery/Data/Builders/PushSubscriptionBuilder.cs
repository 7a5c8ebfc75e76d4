using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class PushSubscriptionBuilder : NopEntityBuilder<PushSubscription>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(PushSubscription.EndpointHash)).AsString(64).NotNullable()
        .WithColumn(nameof(PushSubscription.Endpoint)).AsString(PushSubscription.EndpointLength).NotNullable()
        .WithColumn(nameof(PushSubscription.Host)).AsString(255).NotNullable()
        .WithColumn(nameof(PushSubscription.P256dh)).AsString(100).NotNullable()
        .WithColumn(nameof(PushSubscription.Auth)).AsString(50).NotNullable();
}
