using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

public sealed record StepModel : BaseNopEntityModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Campaigns.Step.";

    [NopResourceDisplayName(Fields + "Delay")]
    public int Delay { get; set; } = 1;

    /// <summary>Minutes in one unit of <see cref="Delay"/>.</summary>
    public int DelayUnit { get; set; } = 60;

    /// <summary>Codes in order of preference, comma-separated.</summary>
    [NopResourceDisplayName(Fields + "Channels")]
    public string? Channels { get; set; } = "email";

    [NopResourceDisplayName(Fields + "Window")]
    public string? WindowFrom { get; set; } = "00:00";

    public string? WindowTo { get; set; } = "24:00";

    public List<DayModel> Days { get; set; } = [];

    public List<VariantModel> Variants { get; set; } = [];

    /// <summary>Code of the shipped text it started with.</summary>
    public string? Text { get; set; } = "";

    /// <summary>0 for a step that offers nothing.</summary>
    [NopResourceDisplayName(Fields + "Offer")]
    public int OfferKindId { get; set; }

    [NopResourceDisplayName(Fields + "OfferValue")]
    public decimal OfferValue { get; set; }

    [NopResourceDisplayName(Fields + "OfferCap")]
    public decimal OfferCap { get; set; }

    [NopResourceDisplayName(Fields + "ValidHours")]
    public int ValidHours { get; set; } = 48;

    /// <summary>In the order of <see cref="Channels"/>.</summary>
    public IReadOnlyList<StepChannelModel> ChannelRows { get; set; } = [];

    public string CurrencyCode { get; set; } = "";

    public bool MaySend { get; set; }

    public IList<SelectListItem> AvailableUnits { get; set; } = [];

    public IList<SelectListItem> AvailableChannels { get; set; } = [];

    [NopResourceDisplayName(Fields + "PlatformDiscount")]
    public int PlatformDiscountId { get; set; }

    /// <summary>Empty until the step is saved with an offer.</summary>
    public string OfferUrl { get; set; } = "";

    public IList<SelectListItem> AvailableDiscounts { get; set; } = [];

    public IList<SelectListItem> AvailableDayModes { get; set; } = [];

    public IList<SelectListItem> AvailableOffers { get; set; } = [];
}
