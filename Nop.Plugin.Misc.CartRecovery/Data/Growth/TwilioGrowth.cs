using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-22 02:17:41:7260593", "Cart recovery: messages that left by a channel, by time", MigrationProcessType.NoMatter)]
public sealed class TwilioGrowth : TableGrowth
{
    public override void Up() => Keys<Touch>();
}
