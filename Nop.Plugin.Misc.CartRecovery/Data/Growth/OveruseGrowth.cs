using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 23:22:51:9047361", "Cart recovery: codes that were used more than once", MigrationProcessType.NoMatter)]
public sealed class OveruseGrowth : TableGrowth
{
    public override void Up() => Table<CouponOveruse>();
}
