using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 23:01:17:5381207", "Cart recovery: outages, campaigns that pause themselves, and the merchant's mails", MigrationProcessType.NoMatter)]
public sealed class StandstillGrowth : TableGrowth
{
    public override void Up()
    {
        Moment<TaskRun>(nameof(TaskRun.OutageFromUtc));
        Moment<Touch>(nameof(Touch.RefusedUtc));
        Keys<Touch>();
        Number<RecoveryCampaign>(nameof(RecoveryCampaign.PauseCauseId));
        Text<RecoveryCampaign>(nameof(RecoveryCampaign.PauseDetail), RecoveryCampaign.LongestPauseDetail);
        Moment<RecoveryCampaign>(nameof(RecoveryCampaign.PausedUtc));
        Moment<RecoveryCampaign>(nameof(RecoveryCampaign.ResumedUtc));
        Table<OwnerNotice>();
    }
}
