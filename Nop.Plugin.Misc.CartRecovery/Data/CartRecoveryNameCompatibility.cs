using Nop.Data.Mapping;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data;

public sealed class CartRecoveryNameCompatibility : INameCompatibility
{
    public Dictionary<Type, string> TableNames { get; } = new()
    {
        [typeof(Episode)] = Prefixed("Episode"),
        [typeof(CartLine)] = Prefixed("CartLine"),
        [typeof(Recipient)] = Prefixed("Recipient"),
        [typeof(Consent)] = Prefixed("Consent"),
        [typeof(ConsentRequest)] = Prefixed("ConsentRequest"),
        [typeof(Suppression)] = Prefixed("Suppression"),
        [typeof(SuppressionImport)] = Prefixed("SuppressionImport"),
        [typeof(PreferenceLink)] = Prefixed("PreferenceLink"),
        [typeof(VapidKey)] = Prefixed("VapidKey"),
        [typeof(PushSubscription)] = Prefixed("PushSubscription"),
        [typeof(OnSiteMessage)] = Prefixed("OnSiteMessage"),
        [typeof(RecoveryCampaign)] = Prefixed("Campaign"),
        [typeof(CampaignStep)] = Prefixed("Step"),
        [typeof(CampaignStepVariant)] = Prefixed("StepVariant"),
        [typeof(StepText)] = Prefixed("StepText"),
        [typeof(Touch)] = Prefixed("Touch"),
        [typeof(JournalEntry)] = Prefixed("JournalEntry"),
        [typeof(EpisodeMoment)] = Prefixed("EpisodeMoment"),
        [typeof(ReplayRun)] = Prefixed("ReplayRun"),
        [typeof(ReplayRow)] = Prefixed("ReplayRow"),
        [typeof(ChannelStanding)] = Prefixed("ChannelStanding"),
        [typeof(TaskRun)] = Prefixed("TaskRun"),
        [typeof(OwnerNotice)] = Prefixed("OwnerNotice"),
        [typeof(Incentive)] = Prefixed("Incentive"),
        [typeof(IncentiveAmount)] = Prefixed("IncentiveAmount"),
        [typeof(PoolImport)] = Prefixed("PoolImport"),
        [typeof(Coupon)] = Prefixed("Coupon"),
        [typeof(IncentiveGrant)] = Prefixed("IncentiveGrant"),
        [typeof(IncentiveSpend)] = Prefixed("IncentiveSpend"),
        [typeof(CouponOveruse)] = Prefixed("CouponOveruse"),
        [typeof(RestoreLink)] = Prefixed("RestoreLink"),
        [typeof(Click)] = Prefixed("Click"),
        [typeof(Conversion)] = Prefixed("Conversion"),
        [typeof(LeadMessage)] = Prefixed("LeadMessage"),
    };

    public Dictionary<(Type, string), string> ColumnName { get; } = [];

    private static string Prefixed(string name) => CartRecoveryDefaults.TablePrefix + name;
}
