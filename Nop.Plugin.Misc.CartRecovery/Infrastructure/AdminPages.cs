namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>Menu names and controllers of our pages; both appear in bookmarks, so they are not renamed.</summary>
public static class AdminPages
{
    public const string Menu = "CartRecovery";
    public const string Dashboard = "CartRecovery.Dashboard";
    public const string Campaigns = "CartRecovery.Campaigns";
    public const string Offers = "CartRecovery.Offers";
    public const string Episodes = "CartRecovery.Episodes";
    public const string Replay = "CartRecovery.Replay";
    public const string Leads = "CartRecovery.Leads";
    public const string Channels = "CartRecovery.Channels";
    public const string Suppressions = "CartRecovery.Suppressions";
    public const string Settings = "CartRecovery.Settings";

    public const string DashboardController = "CartRecoveryDashboard";
    public const string CampaignController = "CartRecoveryCampaign";
    public const string StepTextController = "CartRecoveryStepText";
    public const string OfferController = "CartRecoveryOffer";
    public const string PoolController = "CartRecoveryPool";
    public const string EpisodeController = "CartRecoveryEpisode";
    public const string DiscountRuleController = "CartRecoveryDiscountRule";
    public const string ReplayController = "CartRecoveryReplay";
    public const string LeadController = "CartRecoveryLead";
    public const string ReplyController = "CartRecoveryReply";
    public const string ChannelController = "CartRecoveryChannel";
    public const string TwilioController = "CartRecoveryTwilio";
    public const string WebPushController = "CartRecoveryWebPush";
    public const string OnSiteController = "CartRecoveryOnSite";
    public const string SuppressionController = "CartRecoverySuppression";
    public const string ConfigurationController = "CartRecoveryConfiguration";
}
