using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

public sealed record EpisodeSearchModel : BaseSearchModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Episodes.Search.";

    [NopResourceDisplayName(Fields + "State")]
    public int SearchStateId { get; set; }

    [NopResourceDisplayName(Fields + "Email")]
    public string? SearchEmail { get; set; }

    [NopResourceDisplayName(Fields + "From")]
    [UIHint("DateNullable")]
    public DateTime? SearchFrom { get; set; }

    [NopResourceDisplayName(Fields + "To")]
    [UIHint("DateNullable")]
    public DateTime? SearchTo { get; set; }

    public IList<SelectListItem> AvailableStates { get; set; } = [];
    public bool ConsentModeMissing { get; set; }
    public bool MayExport { get; set; }
}

public sealed record EpisodeRowModel : BaseNopEntityModel
{
    public string Person { get; set; } = "";
    public string Started { get; set; } = "";
    public string LastActivity { get; set; } = "";
    public string State { get; set; } = "";
    public string Stage { get; set; } = "";
    public string Value { get; set; } = "";
    public int Items { get; set; }
    public int Sent { get; set; }
}

public sealed record EpisodeListModel : BasePagedListModel<EpisodeRowModel>;

public sealed record EpisodeModel : BaseNopEntityModel
{
    /// <summary>What is known of the episode, with the locale key of its name.</summary>
    public IReadOnlyList<(string Key, string Value)> Facts { get; set; } = [];

    public IReadOnlyList<EpisodeLineModel> Lines { get; set; } = [];
    public IReadOnlyList<EpisodeStepModel> Steps { get; set; } = [];
    public IReadOnlyList<EpisodeTouchModel> Touches { get; set; } = [];
    public IReadOnlyList<EpisodeStepModel> Journal { get; set; } = [];
}

public sealed record EpisodeLineModel(string Product, string ProductUrl, string Attributes, int Quantity, string Price);

/// <summary>A step's verdict with every reason as a sentence.</summary>
public sealed record EpisodeStepModel(string Campaign, int Number, string Verdict, string Color, IReadOnlyList<string> Reasons, string Due, string Decided, string Until);

public sealed record EpisodeTouchModel(int Id, string Campaign, int Step, string Variant, string Channel, string State, string Reason, string Sent, string Delivered, string Error, string Basis);
