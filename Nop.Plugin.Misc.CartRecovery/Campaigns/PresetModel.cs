using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

public sealed record PresetModel : BaseNopModel
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string Hint { get; set; } = "";
}
