using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Between rows and drafts.</summary>
internal static class CampaignDrafts
{
    public static CampaignDraft From(CampaignWithSteps stored, IReadOnlyDictionary<int, Incentive> incentives)
    {
        var campaign = stored.Campaign;
        return new CampaignDraft
        {
            Name = campaign.Name,
            Trigger = campaign.Trigger,
            StoreId = campaign.StoreId,
            Priority = campaign.Priority,
            IdleMinutes = campaign.IdleMinutes,
            LimitHours = campaign.LimitHours,
            MinimumGapMinutes = campaign.MinimumGapMinutes,
            CapTouches = campaign.CapTouches,
            CapHours = campaign.CapHours,
            QuietAfterOrderHours = campaign.QuietAfterOrderHours,
            QuietAfterCouponHours = campaign.QuietAfterCouponHours,
            AfterOutage = campaign.AfterOutage,
            ObserveHolidays = campaign.ObserveHolidays,
            MinimumCartValue = campaign.MinimumCartValue,
            Guests = campaign.Guests,
            Audience = AudienceText.Read(campaign.Audience),
            HoldOutPercent = campaign.HoldOutPercent,
            Budget = CampaignBudget.Of(campaign),
            Steps = [.. stored.Steps.Select(step => From(step, incentives.GetValueOrDefault(step.IncentiveId), stored.VariantsOf(step)))],
        };
    }

    public static void Apply(CampaignDraft draft, RecoveryCampaign campaign)
    {
        campaign.Name = draft.Name.Trim();
        campaign.Trigger = draft.Trigger;
        campaign.StoreId = draft.StoreId;
        campaign.Priority = draft.Priority;
        campaign.IdleMinutes = draft.IdleMinutes;
        campaign.LimitHours = draft.LimitHours;
        campaign.MinimumGapMinutes = draft.MinimumGapMinutes;
        campaign.CapTouches = draft.CapTouches;
        campaign.CapHours = draft.CapHours;
        campaign.QuietAfterOrderHours = draft.QuietAfterOrderHours;
        campaign.QuietAfterCouponHours = draft.QuietAfterCouponHours;
        campaign.AfterOutage = draft.AfterOutage;
        campaign.ObserveHolidays = draft.ObserveHolidays;
        campaign.MinimumCartValue = draft.MinimumCartValue;
        campaign.Guests = draft.Guests;
        campaign.Audience = AudienceText.Write(draft.Audience);
        campaign.HoldOutPercent = draft.HoldOutPercent;
        CampaignBudget.Apply(draft.Budget, campaign);
    }

    public static void Apply(StepDraft draft, CampaignStep step)
    {
        step.AfterMinutes = draft.AfterMinutes;
        step.Channels = string.Join(',', draft.Channels);
        step.WindowFromMinute = draft.WindowFromMinute;
        step.WindowToMinute = draft.WindowToMinute;
        step.Weekdays = WeekdayHours.Text(draft.Days);
        step.TextCode = draft.Text;
    }

    /// <summary>The same offer, but for how long it holds: codes that are out keep what they promised.</summary>
    public static bool SameOffer(IncentiveDraft draft, Incentive incentive) =>
        From(incentive) with { ValidHours = draft.ValidHours } == draft;

    public static Incentive New(IncentiveDraft draft, int campaignId)
    {
        var incentive = new Incentive { CampaignId = campaignId };
        Apply(draft, incentive);
        return incentive;
    }

    public static void Apply(IncentiveDraft draft, Incentive incentive)
    {
        incentive.KindId = (int)draft.Kind;
        incentive.Percentage = draft.Kind == OfferKind.Percentage ? draft.Value : 0;
        incentive.Amount = draft.Kind switch { OfferKind.Percentage => draft.Cap, OfferKind.Amount => draft.Value, _ => 0 };
        incentive.PlatformDiscountId = draft.Kind == OfferKind.PlatformDiscount ? draft.PlatformDiscountId : 0;
        incentive.ValidHours = draft.ValidHours;
    }

    private static StepDraft From(CampaignStep step, Incentive? incentive, IEnumerable<CampaignStepVariant> variants) =>
        new(step.AfterMinutes, ChannelCodes.Split(step.Channels), step.WindowFromMinute, step.WindowToMinute, incentive is null ? null : From(incentive), step.Id)
        {
            Days = WeekdayHours.Parse(step.Weekdays),
            Variants = [.. variants.Select(variant => new VariantDraft(variant.Name, variant.Share, variant.Id))],
            Text = step.TextCode,
        };

    private static IncentiveDraft From(Incentive incentive) => incentive.Kind switch
    {
        IncentiveKind.Percentage => new IncentiveDraft(OfferKind.Percentage, incentive.Percentage, incentive.Amount, incentive.ValidHours),
        IncentiveKind.Amount => new IncentiveDraft(OfferKind.Amount, incentive.Amount, 0, incentive.ValidHours),
        IncentiveKind.PlatformDiscount => new IncentiveDraft(OfferKind.PlatformDiscount, 0, 0, incentive.ValidHours, incentive.PlatformDiscountId),
        _ => new IncentiveDraft(OfferKind.FreeShipping, 0, 0, incentive.ValidHours),
    };
}
