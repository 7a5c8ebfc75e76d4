using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 22:41:07:3916427", "Cart recovery: who may use a code, and what to send without one", MigrationProcessType.NoMatter)]
public sealed class CouponEntitlementGrowth : TableGrowth
{
    public override void Up()
    {
        Switch<Incentive>(nameof(Incentive.RecipientOnly), value: false);
        Switch<Incentive>(nameof(Incentive.SendsWithoutCoupon), value: false);
    }
}
