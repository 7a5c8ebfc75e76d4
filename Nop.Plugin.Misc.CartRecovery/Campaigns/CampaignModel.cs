using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

public sealed record CampaignModel : BaseNopEntityModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Campaigns.Fields.";

    [NopResourceDisplayName(Fields + "Name")]
    public string? Name { get; set; }

    [NopResourceDisplayName(Fields + "Trigger")]
    public int TriggerId { get; set; }

    [NopResourceDisplayName(Fields + "Store")]
    public int StoreId { get; set; }

    [NopResourceDisplayName(Fields + "Priority")]
    public int Priority { get; set; }

    [NopResourceDisplayName(Fields + "IdleMinutes")]
    public int IdleMinutes { get; set; }

    [NopResourceDisplayName(Fields + "LimitHours")]
    public int LimitHours { get; set; }

    [NopResourceDisplayName(Fields + "MinimumGapMinutes")]
    public int MinimumGapMinutes { get; set; }

    [NopResourceDisplayName(Fields + "CapTouches")]
    public int CapTouches { get; set; }

    [NopResourceDisplayName(Fields + "CapHours")]
    public int CapHours { get; set; }

    [NopResourceDisplayName(Fields + "QuietAfterOrderHours")]
    public int QuietAfterOrderHours { get; set; }

    [NopResourceDisplayName(Fields + "QuietAfterCouponHours")]
    public int QuietAfterCouponHours { get; set; }

    [NopResourceDisplayName(Fields + "AfterOutage")]
    public int AfterOutageId { get; set; }

    [NopResourceDisplayName(Fields + "ObserveHolidays")]
    public bool ObserveHolidays { get; set; }

    [NopResourceDisplayName(Fields + "MinimumCartValue")]
    public decimal MinimumCartValue { get; set; }

    [NopResourceDisplayName(Fields + "Guests")]
    public bool Guests { get; set; }

    [NopResourceDisplayName(Fields + "HoldOutPercent")]
    public int HoldOutPercent { get; set; }

    public BudgetModel Budget { get; set; } = new();

    public AudienceModel Audience { get; set; } = new();

    public List<StepModel> Steps { get; set; } = [];

    public CampaignState State { get; set; }

    public string StateText { get; set; } = "";

    /// <summary>Why it has paused itself; empty when it has not.</summary>
    public string PauseText { get; set; } = "";

    public string CurrencyCode { get; set; } = "";

    public bool ConsentModeMissing { get; set; }

    public bool MaySend { get; set; }

    /// <summary>What stands in the way of switching it on, as sentences.</summary>
    public IReadOnlyList<string> Problems { get; set; } = [];

    public IList<SelectListItem> AvailableTriggers { get; set; } = [];

    public IList<SelectListItem> AvailableStores { get; set; } = [];

    public IList<SelectListItem> AvailableOutageChoices { get; set; } = [];

    /// <summary>For previews.</summary>
    public IList<SelectListItem> AvailableLanguages { get; set; } = [];

    /// <summary>What a step starts with when the page adds one.</summary>
    public StepModel NewStep { get; set; } = new();
}
