using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Between the page and drafts.</summary>
internal static class CampaignForm
{
    private static readonly int[] _units = [1440, 60, 1];

    public static CampaignDraft Draft(CampaignModel model) => new()
    {
        Name = model.Name?.Trim() ?? "",
        Trigger = (Trigger)model.TriggerId,
        StoreId = model.StoreId,
        Priority = model.Priority,
        IdleMinutes = model.IdleMinutes,
        LimitHours = model.LimitHours,
        MinimumGapMinutes = model.MinimumGapMinutes,
        CapTouches = model.CapTouches,
        CapHours = model.CapHours,
        QuietAfterOrderHours = model.QuietAfterOrderHours,
        QuietAfterCouponHours = model.QuietAfterCouponHours,
        AfterOutage = (AfterOutage)model.AfterOutageId,
        ObserveHolidays = model.ObserveHolidays,
        MinimumCartValue = model.MinimumCartValue,
        Guests = model.Guests,
        Audience = AudienceForm.Of(model.Audience),
        HoldOutPercent = model.HoldOutPercent,
        Budget = model.Budget.Draft,
        Steps = [.. model.Steps.Select(Draft)],
    };

    public static void Fill(CampaignModel model, CampaignDraft draft)
    {
        model.Name = draft.Name;
        model.TriggerId = (int)draft.Trigger;
        model.StoreId = draft.StoreId;
        model.Priority = draft.Priority;
        model.IdleMinutes = draft.IdleMinutes;
        model.LimitHours = draft.LimitHours;
        model.MinimumGapMinutes = draft.MinimumGapMinutes;
        model.CapTouches = draft.CapTouches;
        model.CapHours = draft.CapHours;
        model.QuietAfterOrderHours = draft.QuietAfterOrderHours;
        model.QuietAfterCouponHours = draft.QuietAfterCouponHours;
        model.AfterOutageId = (int)draft.AfterOutage;
        model.ObserveHolidays = draft.ObserveHolidays;
        model.MinimumCartValue = draft.MinimumCartValue;
        model.Guests = draft.Guests;
        model.Audience = AudienceForm.Of(draft.Audience);
        model.HoldOutPercent = draft.HoldOutPercent;
        model.Budget = BudgetModel.Of(draft.Budget);
        model.Steps = [.. draft.Steps.Select(Model)];
    }

    private static StepDraft Draft(StepModel step) => new(
        Minutes(step.Delay, step.DelayUnit),
        ChannelCodes.Split(step.Channels ?? ""),
        DayMinutes.Parse(step.WindowFrom ?? "") ?? 0,
        DayMinutes.Parse(step.WindowTo ?? "") ?? DayMinutes.Whole,
        Offer(step),
        step.Id)
    {
        Days = [.. step.Days.Where(day => day.ModeId != DayModel.AsUsual).Select(Draft)],
        Variants = [.. step.Variants.Select(variant => new VariantDraft(variant.Name ?? "", variant.Share, variant.Id))],
        Text = step.Text ?? "",
    };

    private static DayDraft Draft(DayModel day) => day.ModeId == DayModel.Closed
        ? DayDraft.Shut((DayOfWeek)day.Day)
        : new DayDraft((DayOfWeek)day.Day, DayMinutes.Parse(day.From ?? "") ?? 0, DayMinutes.Parse(day.To ?? "") ?? DayMinutes.Whole);

    private static StepModel Model(StepDraft step)
    {
        var unit = _units.First(unit => step.AfterMinutes % unit == 0 && (step.AfterMinutes != 0 || unit == 1));
        return new StepModel
        {
            Id = step.Id,
            Delay = step.AfterMinutes / unit,
            DelayUnit = unit,
            Channels = string.Join(',', step.Channels),
            WindowFrom = DayMinutes.Text(step.WindowFromMinute),
            WindowTo = DayMinutes.Text(step.WindowToMinute),
            Days = DayModel.WeekOf(step.Days),
            Variants = [.. step.Variants.Select(variant => new VariantModel { Id = variant.Id, Name = variant.Name, Share = variant.Share })],
            Text = step.Text,
            OfferKindId = step.Incentive is { } offer ? (int)offer.Kind : 0,
            OfferValue = step.Incentive?.Value ?? 0,
            OfferCap = step.Incentive?.Cap ?? 0,
            PlatformDiscountId = step.Incentive?.PlatformDiscountId ?? 0,
            ValidHours = step.Incentive?.ValidHours ?? 48,
        };
    }

    /// <summary>A delay past counting is kept past the limit, for the sentence about it.</summary>
    private static int Minutes(int delay, int unit) => (int)Math.Clamp((long)delay * unit, int.MinValue, int.MaxValue);

    private static IncentiveDraft? Offer(StepModel step) => (OfferKind)step.OfferKindId switch
    {
        OfferKind.Percentage => new IncentiveDraft(OfferKind.Percentage, step.OfferValue, step.OfferCap, step.ValidHours),
        OfferKind.Amount => new IncentiveDraft(OfferKind.Amount, step.OfferValue, 0, step.ValidHours),
        OfferKind.FreeShipping => new IncentiveDraft(OfferKind.FreeShipping, 0, 0, step.ValidHours),
        OfferKind.PlatformDiscount => new IncentiveDraft(OfferKind.PlatformDiscount, 0, 0, step.ValidHours, step.PlatformDiscountId),
        _ => null,
    };
}
