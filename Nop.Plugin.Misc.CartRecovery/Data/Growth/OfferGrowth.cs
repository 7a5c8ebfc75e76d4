using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 22:43:37:7310513", "Cart recovery: what offers and their codes may be")]
public sealed class OfferGrowth : TableGrowth
{
    public override void Up()
    {
        Number<Incentive>(nameof(Incentive.PlatformDiscountId));
        Money<Incentive>(nameof(Incentive.MinimumSubtotal));
        Number<Incentive>(nameof(Incentive.CodeModeId), (int)CodeMode.Personal);
        Text<Incentive>(nameof(Incentive.StaticCode), 64);
        Switch<Incentive>(nameof(Incentive.StaticPerPerson), true);
        Number<Incentive>(nameof(Incentive.PoolWarningLevel), 100);
        Number<Incentive>(nameof(Incentive.OwnDiscountCap), 1000);
        Switch<Incentive>(nameof(Incentive.OwnDiscountsMade), false);
        Switch<Incentive>(nameof(Incentive.Retired), false);
        Text<Coupon>(nameof(Coupon.Spelling), 64);
        Number<Coupon>(nameof(Coupon.ImportId));
        Keys<Coupon>();
        Table<IncentiveAmount>();
        Table<PoolImport>();
    }
}
