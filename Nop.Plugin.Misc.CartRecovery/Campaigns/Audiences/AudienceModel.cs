using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

public sealed record AudienceModel : BaseNopModel
{
    public List<AudienceGroupModel> Groups { get; set; } = [];

    /// <summary>What a group or a condition starts with when the page adds one.</summary>
    public AudienceGroupModel NewGroup { get; set; } = new() { Conditions = [new()] };

    /// <summary>All values of each field that has few enough to be chosen from a list, as JSON.</summary>
    public string Choices { get; set; } = "{}";

    public IReadOnlyList<SelectListItem> Fields { get; set; } = [];

    public IReadOnlyList<SelectListItem> Comparisons { get; set; } = [];
}

public sealed record AudienceGroupModel : BaseNopModel
{
    public List<AudienceConditionModel> Conditions { get; set; } = [];
}

public sealed record AudienceConditionModel : BaseNopModel
{
    public int FieldId { get; set; }
    public int ComparisonId { get; set; }
    public decimal Number { get; set; }

    /// <summary>Each with its field's code in front ("category:12"), so that what was chosen for one field never counts for another.</summary>
    public List<string> Values { get; set; } = [];

    /// <summary>What the page offers for its field, the chosen ones selected.</summary>
    public IReadOnlyList<SelectListItem> Options { get; set; } = [];
}
