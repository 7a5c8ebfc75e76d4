using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

public sealed record OfferSearchModel : BaseSearchModel;

public sealed record OfferRowModel : BaseNopEntityModel
{
    public string Offer { get; set; } = "";
    public string Campaign { get; set; } = "";
    public string Codes { get; set; } = "";
    public string Left { get; set; } = "";
    public int Live { get; set; }
    public int Used { get; set; }
    public int Ended { get; set; }
    public string State { get; set; } = "";
}

public sealed record OfferListModel : BasePagedListModel<OfferRowModel>;

/// <summary>Everything of an offer that its step's few fields leave out.</summary>
public sealed record OfferModel : BaseNopEntityModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Offers.Fields.";

    [NopResourceDisplayName(Fields + "CodeMode")]
    public int CodeModeId { get; set; }

    [NopResourceDisplayName(Fields + "StaticCode")]
    public string? StaticCode { get; set; }

    [NopResourceDisplayName(Fields + "StaticPerPerson")]
    public bool StaticPerPerson { get; set; }

    [NopResourceDisplayName(Fields + "PoolWarningLevel")]
    public int PoolWarningLevel { get; set; }

    [NopResourceDisplayName(Fields + "OwnDiscountCap")]
    public int OwnDiscountCap { get; set; }

    [NopResourceDisplayName(Fields + "MinimumSubtotal")]
    public decimal MinimumSubtotal { get; set; }

    [NopResourceDisplayName(Fields + "RecipientOnly")]
    public bool RecipientOnly { get; set; }

    [NopResourceDisplayName(Fields + "SendsWithoutCoupon")]
    public bool SendsWithoutCoupon { get; set; }

    [NopResourceDisplayName(Fields + "Amounts")]
    public List<OfferAmountModel> Amounts { get; set; } = [];

    public OfferRowModel Row { get; set; } = new();

    public int CampaignId { get; set; }

    public string CampaignUrl { get; set; } = "";

    public string DiscountUrl { get; set; } = "";

    public string CurrencyCode { get; set; } = "";

    public bool IsAmount { get; set; }

    public bool IsInUse { get; set; }

    /// <summary>What keeps the offer from being made, as sentences.</summary>
    public IReadOnlyList<string> Problems { get; set; } = [];

    public IReadOnlyList<PoolImportModel> Imports { get; set; } = [];

    public IList<SelectListItem> AvailableCodeModes { get; set; } = [];
}

public sealed record OfferAmountModel : BaseNopModel
{
    public int CurrencyId { get; set; }

    public string CurrencyCode { get; set; } = "";

    /// <summary>0 where the primary currency's amount is converted.</summary>
    public decimal Amount { get; set; }
}

/// <summary>One file of codes as its card shows it.</summary>
public sealed record PoolImportModel : BaseNopEntityModel
{
    public string FileName { get; set; } = "";
    public string Started { get; set; } = "";
    public string State { get; set; } = "";
    public bool IsReading { get; set; }
    public bool IsReady { get; set; }
    public bool IsRefused { get; set; }
    public string Summary { get; set; } = "";
    public IReadOnlyList<string> FirstCodes { get; set; } = [];
    public IReadOnlyList<string> Remarks { get; set; } = [];
}
