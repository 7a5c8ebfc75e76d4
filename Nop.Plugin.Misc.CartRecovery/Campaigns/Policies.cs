using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal static class Policies
{
    public static RecoveryPolicy From(CampaignWithSteps campaign, HolidayCalendar? holidays = null) =>
        From(campaign.Campaign, [.. campaign.Steps.Select(step => From(step, campaign.VariantsOf(step), campaign.Campaign.ObserveHolidays ? holidays : null))]);

    /// <summary>The policy a draft would be, as the replay needs it.</summary>
    public static RecoveryPolicy From(CampaignDraft draft) => new()
    {
        Trigger = draft.Trigger,
        Priority = draft.Priority,
        Idle = TimeSpan.FromMinutes(draft.IdleMinutes),
        Limit = TimeSpan.FromHours(draft.LimitHours),
        MinimumGap = TimeSpan.FromMinutes(draft.MinimumGapMinutes),
        Cap = new FrequencyCap(draft.CapTouches, TimeSpan.FromHours(draft.CapHours)),
        QuietAfterOrder = TimeSpan.FromHours(draft.QuietAfterOrderHours),
        QuietAfterCoupon = TimeSpan.FromHours(draft.QuietAfterCouponHours),
        AfterOutage = draft.AfterOutage,
        MinimumCartValue = draft.MinimumCartValue,
        Guests = draft.Guests,
        Audience = draft.Audience,
        Steps = [.. draft.Steps.Select(From)],
    };

    private static RecoveryPolicy From(RecoveryCampaign campaign, IReadOnlyList<Step> steps) => new()
    {
        Trigger = campaign.Trigger,
        Priority = campaign.Priority,
        Idle = TimeSpan.FromMinutes(campaign.IdleMinutes),
        Limit = TimeSpan.FromHours(campaign.LimitHours),
        MinimumGap = TimeSpan.FromMinutes(campaign.MinimumGapMinutes),
        Cap = new FrequencyCap(campaign.CapTouches, TimeSpan.FromHours(campaign.CapHours)),
        QuietAfterOrder = TimeSpan.FromHours(campaign.QuietAfterOrderHours),
        QuietAfterCoupon = TimeSpan.FromHours(campaign.QuietAfterCouponHours),
        AfterOutage = campaign.AfterOutage,
        MinimumCartValue = campaign.MinimumCartValue,
        Guests = campaign.Guests,
        Audience = AudienceText.Read(campaign.Audience),
        Active = campaign.State == CampaignState.Active && !campaign.Deleted,
        Steps = steps,
    };

    private static Step From(StepDraft step, int index) => new(index + 1, TimeSpan.FromMinutes(step.AfterMinutes), Known(step.Channels), Window(step.WindowFromMinute, step.WindowToMinute, step.Days))
    {
        Id = step.Id,
        // Negative, since a draft's variants have no row yet: only that they differ matters.
        Variants = [.. step.Variants.Select((variant, place) => new Variant(variant.Id > 0 ? variant.Id : -1 - place, variant.Share))],
    };

    private static Step From(CampaignStep step, IEnumerable<CampaignStepVariant> variants, HolidayCalendar? holidays) =>
        new(step.Number, TimeSpan.FromMinutes(step.AfterMinutes), Known(ChannelCodes.Split(step.Channels)), Window(step.WindowFromMinute, step.WindowToMinute, WeekdayHours.Parse(step.Weekdays)) with { Holidays = holidays ?? HolidayCalendar.None })
        {
            Id = step.Id,
            Variants = [.. variants.Select(variant => new Variant(variant.Id, variant.Share))],
        };

    private static IReadOnlyList<Channel> Known(IEnumerable<string> codes) => [.. codes.Select(ChannelCodes.Find).OfType<Channel>()];

    private static SendWindow Window(int from, int to, IReadOnlyList<DayDraft> days) => new(Hours(from, to))
    {
        Days = days.ToDictionary(day => day.Day, day => day.Closed ? null : Hours(day.FromMinute, day.ToMinute)),
    };

    private static DayWindow Hours(int from, int to) => new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(to));
}
