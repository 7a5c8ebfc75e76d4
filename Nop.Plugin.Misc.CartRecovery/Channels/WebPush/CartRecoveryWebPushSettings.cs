using Nop.Core.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <summary>Stored by property name, per store with the shared value as fallback.</summary>
public sealed class CartRecoveryWebPushSettings : ISettings
{
    public const string UsualHosts = "fcm.googleapis.com\n*.push.services.mozilla.com\n*.notify.windows.com\n*.push.apple.com";

    public bool Enabled { get; set; }

    /// <summary>The merchant's own words, localized; empty for ours.</summary>
    public string Question { get; set; } = "";

    public string AcceptText { get; set; } = "";
    public string LaterText { get; set; } = "";

    public bool OnProductPages { get; set; } = true;
    public bool OnCartPage { get; set; } = true;
    public bool OnOtherPages { get; set; }

    /// <summary>Days after which somebody who said "not now" may be asked again.</summary>
    public int AskAgainDays { get; set; } = 30;

    /// <summary><see cref="WorkerPlace"/> as a number.</summary>
    public int WorkerPlaceId { get; set; }

    /// <summary>Push services we may call, one a line; "*." stands for everything below a name.</summary>
    public string AllowedHosts { get; set; } = UsualHosts;

    /// <summary>A mailto: or https: address that push services may complain to; empty for the store's e-mail account.</summary>
    public string Subject { get; set; } = "";

    /// <summary>On no page: lets tests and the sandbox stand in for a push service on this machine.</summary>
    public bool AllowLoopback { get; set; }
}

/// <summary>Where the browser keeps our worker.</summary>
public enum WorkerPlace
{
    /// <summary>Over the whole shop, as the only one.</summary>
    Root = 0,

    /// <summary>Below our own path, beside a worker that the shop has at its root.</summary>
    OwnScope = 1,

    /// <summary>Inside the shop's own worker, by a line that the merchant copies there.</summary>
    ShopsWorker = 2,
}
