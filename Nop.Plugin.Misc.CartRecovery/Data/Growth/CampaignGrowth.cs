using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 22:53:29:6140937", "Cart recovery: quiet after a coupon, outages, holidays, weekdays and variants", MigrationProcessType.NoMatter)]
public sealed class CampaignGrowth : TableGrowth
{
    public override void Up()
    {
        Number<RecoveryCampaign>(nameof(RecoveryCampaign.QuietAfterCouponHours));
        Number<RecoveryCampaign>(nameof(RecoveryCampaign.AfterOutageId));
        Switch<RecoveryCampaign>(nameof(RecoveryCampaign.ObserveHolidays), value: true);
        Text<CampaignStep>(nameof(CampaignStep.Weekdays), 200);
        Text<CampaignStep>(nameof(CampaignStep.TextCode), 50);
        Table<CampaignStepVariant>();
        Number<Touch>(nameof(Touch.VariantId));
    }
}
