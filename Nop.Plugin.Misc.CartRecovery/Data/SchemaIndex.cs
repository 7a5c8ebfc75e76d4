using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Create.Index;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data;

internal sealed record SchemaIndex(Type Row, bool Unique, IReadOnlyList<string> Columns)
{
    public static IReadOnlyList<SchemaIndex> All { get; } =
    [
        One<Episode>(nameof(Episode.OpenKey)),
        Many<Episode>(nameof(Episode.StateId), nameof(Episode.NextDecisionUtc)),
        Many<Episode>(nameof(Episode.NextDecisionUtc)),
        Many<Episode>(nameof(Episode.CustomerId)),
        Many<Episode>(nameof(Episode.RecipientId), nameof(Episode.NextDecisionUtc)),
        Many<CartLine>(nameof(CartLine.EpisodeId)),
        One<Recipient>(nameof(Recipient.AddressKey)),
        Many<Recipient>(nameof(Recipient.CustomerId)),
        Many<Recipient>(nameof(Recipient.Phone)),
        Many<Recipient>(nameof(Recipient.PhoneNumber)),
        Many<Recipient>(nameof(Recipient.UnreadReply), nameof(Recipient.LastReplyId), nameof(Recipient.Id)),
        Many<Consent>(nameof(Consent.RecipientId)),
        Many<ConsentRequest>(nameof(ConsentRequest.StateId)),
        Many<ConsentRequest>(nameof(ConsentRequest.TokenHash)),
        Many<ConsentRequest>(nameof(ConsentRequest.RecipientId)),
        One<Suppression>(nameof(Suppression.ChannelId), nameof(Suppression.AddressHash)),
        One<PreferenceLink>(nameof(PreferenceLink.TokenHash)),
        One<PushSubscription>(nameof(PushSubscription.EndpointHash)),
        Many<PushSubscription>(nameof(PushSubscription.RecipientId)),
        Many<PushSubscription>(nameof(PushSubscription.CustomerId)),
        Many<PushSubscription>(nameof(PushSubscription.VapidKeyId), nameof(PushSubscription.Host)),
        One<OnSiteMessage>(nameof(OnSiteMessage.TouchId)),
        Many<OnSiteMessage>(nameof(OnSiteMessage.EpisodeId)),
        Many<OnSiteMessage>(nameof(OnSiteMessage.RecipientId)),
        Many<CampaignStep>(nameof(CampaignStep.CampaignId)),
        Many<CampaignStepVariant>(nameof(CampaignStepVariant.StepId)),
        One<StepText>(nameof(StepText.StepId), nameof(StepText.VariantId), nameof(StepText.ChannelId), nameof(StepText.LanguageId)),
        One<Touch>(nameof(Touch.EpisodeId), nameof(Touch.StepId), nameof(Touch.ChannelId), nameof(Touch.RecipientId)),
        Many<Touch>(nameof(Touch.RecipientId), nameof(Touch.SentUtc)),
        Many<Touch>(nameof(Touch.StateId), nameof(Touch.LeaseUntilUtc)),
        Many<Touch>(nameof(Touch.QueuedEmailId)),
        Many<Touch>(nameof(Touch.Owner)),
        Many<Touch>(nameof(Touch.ProviderId)),
        Many<Touch>(nameof(Touch.CampaignId), nameof(Touch.DecidedUtc)),
        Many<Touch>(nameof(Touch.ChannelId), nameof(Touch.DecidedUtc)),
        Many<JournalEntry>(nameof(JournalEntry.EpisodeId)),
        Many<EpisodeMoment>(nameof(EpisodeMoment.EpisodeId)),
        Many<ReplayRun>(nameof(ReplayRun.CreatedUtc)),
        Many<ReplayRow>(nameof(ReplayRow.RunId)),
        One<ChannelStanding>(nameof(ChannelStanding.Key)),
        Many<TaskRun>(nameof(TaskRun.StartedUtc)),
        One<Coupon>(nameof(Coupon.Code)),
        One<Coupon>(nameof(Coupon.HolderKey)),
        Many<Coupon>(nameof(Coupon.OrderId)),
        Many<Coupon>(nameof(Coupon.StateId), nameof(Coupon.ExpiresUtc)),
        Many<Coupon>(nameof(Coupon.RecipientId), nameof(Coupon.IncentiveId)),
        Many<Coupon>(nameof(Coupon.IncentiveId), nameof(Coupon.StateId), nameof(Coupon.Id)),
        Many<Coupon>(nameof(Coupon.MasterDiscountId)),
        Many<Coupon>(nameof(Coupon.ImportId), nameof(Coupon.Id)),
        One<IncentiveAmount>(nameof(IncentiveAmount.IncentiveId), nameof(IncentiveAmount.CurrencyId)),
        Many<PoolImport>(nameof(PoolImport.IncentiveId)),
        Many<IncentiveGrant>(nameof(IncentiveGrant.EpisodeId), nameof(IncentiveGrant.IncentiveId)),
        Many<IncentiveGrant>(nameof(IncentiveGrant.RecipientId)),
        Many<IncentiveGrant>(nameof(IncentiveGrant.CustomerId)),
        Many<IncentiveGrant>(nameof(IncentiveGrant.MailboxHash)),
        Many<IncentiveGrant>(nameof(IncentiveGrant.PhoneHash)),
        Many<IncentiveGrant>(nameof(IncentiveGrant.PlaceHash)),
        Many<IncentiveGrant>(nameof(IncentiveGrant.StateId), nameof(IncentiveGrant.GrantedUtc)),
        One<IncentiveSpend>(nameof(IncentiveSpend.SpendKey)),
        One<CouponOveruse>(nameof(CouponOveruse.OrderId), nameof(CouponOveruse.DiscountId)),
        Many<CouponOveruse>(nameof(CouponOveruse.OrderedUtc)),
        One<RestoreLink>(nameof(RestoreLink.TokenHash)),
        Many<RestoreLink>(nameof(RestoreLink.ExpiresUtc)),
        Many<RestoreLink>(nameof(RestoreLink.EpisodeId)),
        Many<Click>(nameof(Click.EpisodeId)),
        Many<Click>(nameof(Click.RecipientId)),
        Many<Click>(nameof(Click.CustomerId)),
        One<OwnerNotice>(nameof(OwnerNotice.Key)),
        One<LeadMessage>(nameof(LeadMessage.MessageKey)),
        Many<LeadMessage>(nameof(LeadMessage.AddressHash), nameof(LeadMessage.ChannelId)),
        Many<LeadMessage>(nameof(LeadMessage.RecipientId)),
        Many<LeadMessage>(nameof(LeadMessage.StateId)),
        Many<LeadMessage>(nameof(LeadMessage.CallbackKey)),
        Many<LeadMessage>(nameof(LeadMessage.CreatedUtc)),
        One<Conversion>(nameof(Conversion.OrderId)),
        Many<Conversion>(nameof(Conversion.OrderedUtc)),
    ];

    /// <summary>PostgreSQL cuts names at 63 bytes without a word, so two long ones could meet.</summary>
    public string NameIn(string table) => $"IX_{table}_{string.Join('_', Columns)}";

    public void AddBy(ICreateExpressionRoot create, string table)
    {
        ICreateIndexOnColumnSyntax columns = create.Index(NameIn(table)).OnTable(table);
        foreach (var column in Columns)
            columns = columns.OnColumn(column).Ascending();

        if (Unique)
            columns.WithOptions().Unique();
    }

    private static SchemaIndex One<TRow>(params string[] columns) where TRow : BaseEntity => new(typeof(TRow), true, columns);

    private static SchemaIndex Many<TRow>(params string[] columns) where TRow : BaseEntity => new(typeof(TRow), false, columns);
}
