using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Overview;

public sealed record ChannelOverviewModel : BaseNopModel
{
    public IReadOnlyList<ChannelModel> Channels { get; set; } = [];
    public bool MaySend { get; set; }
    public string OwnEmail { get; set; } = "";
}

/// <param name="SettingsUrl">Where it is set up.</param>
/// <param name="Costs">One for each currency, formatted.</param>
public sealed record ChannelModel(
    string Code, string Name, string Icon, string SettingsUrl, bool CanTest, IReadOnlyList<ChannelStoreModel> Stores, int Sent, int Delivered, int Failed, int Unknown, IReadOnlyList<string> Costs);

/// <param name="Problem">Empty when messages can leave.</param>
/// <param name="Stopped">It has stopped itself, and a passed test lets it go on.</param>
/// <param name="Detail">What the provider said.</param>
public sealed record ChannelStoreModel(int StoreId, string Store, string Problem, bool Stopped, string Detail);
