using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

public sealed record CampaignSearchModel : BaseSearchModel
{
    public bool ConsentModeMissing { get; set; }

    public IReadOnlyList<PresetModel> Presets { get; set; } = [];
}

public sealed record CampaignRowModel : BaseNopEntityModel
{
    public string Name { get; set; } = "";
    public string Trigger { get; set; } = "";
    public string Store { get; set; } = "";
    public string State { get; set; } = "";
    public int Steps { get; set; }
    public int Priority { get; set; }
}

public sealed record CampaignListModel : BasePagedListModel<CampaignRowModel>;
