using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-22 01:58:27:6120413", "Cart recovery: browsers that may be written to, and the shop's keys", MigrationProcessType.NoMatter)]
public sealed class WebPushGrowth : TableGrowth
{
    public override void Up()
    {
        Table<VapidKey>();
        Table<PushSubscription>();
    }
}
