using Nop.Core.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

public enum OnSiteMode
{
    Off = 0,

    /// <summary>Along the lower edge of the window.</summary>
    Bar = 1,

    /// <summary>In the middle, when the visitor comes back.</summary>
    Box = 2,

    /// <summary>In the middle, when he is about to leave again.</summary>
    BoxAtExit = 3,
}

/// <summary>Stored by property name, per store with the shared value as fallback.</summary>
public sealed class CartRecoveryOnSiteSettings : ISettings
{
    /// <summary><see cref="OnSiteMode"/> as a number.</summary>
    public int ModeId { get; set; }

    /// <summary>The merchant's own words, localized; empty for ours.</summary>
    public string ButtonText { get; set; } = "";

    public string DismissText { get; set; } = "";

    public bool OnHomePage { get; set; } = true;
    public bool OnProductPages { get; set; } = true;
    public bool OnCartPage { get; set; }
    public bool OnOtherPages { get; set; } = true;

    /// <summary>Whoever was away for less is shopping still.</summary>
    public int MinutesAway { get; set; } = 30;

    public OnSiteMode Mode => Enum.IsDefined((OnSiteMode)ModeId) ? (OnSiteMode)ModeId : OnSiteMode.Off;
}
