using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-22 02:44:51:7130359", "Cart recovery: messages on the shop's own pages", MigrationProcessType.NoMatter)]
public sealed class OnSiteGrowth : TableGrowth
{
    public override void Up() => Table<OnSiteMessage>();
}
