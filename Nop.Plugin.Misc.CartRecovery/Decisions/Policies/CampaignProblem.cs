using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>Why a campaign cannot be switched on. Each has a locale resource of its name.</summary>
public enum ProblemCode
{
    NameMissing,
    NameTooLong,
    TriggerNotAvailable,
    IdleOutOfRange,
    LimitOutOfRange,
    MinimumGapOutOfRange,
    CapTouchesOutOfRange,
    CapHoursOutOfRange,
    QuietOutOfRange,
    QuietAfterCouponOutOfRange,
    MinimumCartValueOutOfRange,
    HoldOutOutOfRange,
    BudgetOutOfRange,
    StepsMissing,
    StepsTooMany,
    FirstStepTooEarly,
    StepBeforePrevious,
    StepTooClose,
    StepAfterLimit,
    WindowOutOfRange,
    WindowNeverOpens,
    DayOutOfRange,
    DayNeverOpens,
    WeekClosed,
    VariantAlone,
    VariantsTooMany,
    VariantNameMissing,
    VariantNameTooLong,
    VariantNameTwice,
    VariantShareOutOfRange,
    VariantSharesNotWhole,
    ChannelMissing,
    ChannelUnknown,
    ChannelTwice,
    ChannelNotAvailable,
    PercentageOutOfRange,
    AmountOutOfRange,
    IncentiveCapOutOfRange,
    ValidityOutOfRange,

    // Of the audience.
    AudienceUnreadable,
    AudienceTooLarge,
    AudienceGroupEmpty,
    AudienceGroupNeverHolds,
    AudienceMinimumAboveMaximum,
    ConditionWithoutValues,
    ConditionComparisonWrong,
    ConditionNumberOutOfRange,
    ConditionValueGone,

    // Of a conversation without a purchase.
    ConversationOneStep,
    ConversationDelayOutOfRange,
    ConversationHasNoCart,
    ConversationChannel,

    // Of what could never happen: asked only before switching on, so that a replay can show it.
    StepHeldByCap,
    OfferOutlivesCampaign,

    // Of the shop, not of the campaign: asked only before switching on.
    ConsentModeNotChosen,
    ChannelNotReady,
    TemplateProblem,
    VariantTemplateProblem,
    WhatsAppTextUnconfirmed,
    OfferProblem,

    // Of a campaign file.
    FileNotJson,
    FileTooLarge,
    ValueMissing,
    ValueUnknown,
    ValueTwice,
    ValueWrongKind,
    ValueNotAllowed,
    IncentiveNotOne,
    ValueNotInShop,
    ValueAmbiguous,
}

/// <summary>One problem with what its sentence names, in the sentence's order; a step's number comes first.</summary>
public sealed record CampaignProblem(ProblemCode Code, params object[] Arguments)
{
    public string ResourceKey => $"Campaigns.Problem.{Code}";

    public string Sentence(string format, CultureInfo culture) => string.Format(culture, format, [.. Arguments.Select(argument => argument is DayOfWeek day ? culture.DateTimeFormat.GetDayName(day) : argument)]);

    public bool Equals(CampaignProblem? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Length);
}
