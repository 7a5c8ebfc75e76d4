namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>Why a step is not sent. Stored by code and explained by a locale resource: never renumber, never reuse.</summary>
public enum Reason
{
    // Waits
    NotYetDue = 10,
    EarlierStepPending = 20,
    BelowMinimum = 30,
    MinimumGap = 40,
    FrequencyCap = 50,
    OutsideSendWindow = 60,
    Holiday = 62,
    CampaignPaused = 70,
    OtherEpisodeFirst = 72,
    OtherTouchRecent = 74,
    CampaignOutranked = 76,
    OutsideAudience = 78,
    ConsentModeNotChosen = 80,
    ChannelNotReady = 90,
    SentThisRun = 95,
    NoCouponLeft = 97,
    OfferNotReady = 98,

    // Skips
    AlreadySent = 100,
    QuietAfterOrder = 110,
    QuietAfterCoupon = 115,
    CartConverted = 120,
    OrderPaid = 125,
    CartEmptied = 130,
    OrderCancelled = 135,
    TooOld = 140,
    NewerEpisode = 150,
    PersonErased = 160,
    NoAddress = 170,
    NoConsent = 180,
    ConsentWithdrawn = 190,
    AddressSuppressed = 200,
    GuestsExcluded = 210,
    HoldOut = 220,
    NothingBuyable = 230,
    CouponInvalid = 240,
    SendFailed = 250,
    SendUnknown = 260,
    MissedInOutage = 270,
}
