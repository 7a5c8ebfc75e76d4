using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

/// <summary>What the consent card says beyond the store's own mode.</summary>
public sealed record ConsentCardModel : BaseNopModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Settings.Fields.";

    /// <summary>The first is for everywhere; its country cannot be changed.</summary>
    [NopResourceDisplayName(Fields + "ConsentRules")]
    public IList<ConsentRowModel> Rows { get; set; } = [];
    public bool Rows_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ConsentMonthsAfterPurchase")]
    public int MonthsAfterPurchase { get; set; }
    public bool MonthsAfterPurchase_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ConsentMonthsAfterNotice")]
    public int MonthsAfterNotice { get; set; }
    public bool MonthsAfterNotice_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "DoubleOptIn")]
    public IList<string> DoubleOptIn { get; set; } = [];
    public bool DoubleOptIn_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OneClickStopsAll")]
    public bool OneClickStopsAll { get; set; }
    public bool OneClickStopsAll_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ConsentWordingSms")]
    public string? WordingSms { get; set; }
    public bool WordingSms_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ConsentWordingWhatsApp")]
    public string? WordingWhatsApp { get; set; }
    public bool WordingWhatsApp_OverrideForStore { get; set; }
}

/// <summary>A country's line of the table; a mode of 0 leaves a channel as it is elsewhere.</summary>
public sealed record ConsentRowModel : BaseNopModel
{
    public string? Country { get; set; }
    public int EmailModeId { get; set; }
    public int SmsModeId { get; set; }
    public int WhatsAppModeId { get; set; }
}
