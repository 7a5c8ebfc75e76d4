using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <param name="Mode">In lower case, as the script asks for it.</param>
public sealed record OnSiteBoxModel(int MessageId, string Mode, string Title, string Body, string Language, string Direction) : BaseNopModel
{
    public required IReadOnlyList<OnSiteItem> Items { get; init; }

    /// <summary>How many lines there are besides those shown.</summary>
    public required int More { get; init; }

    public required string Subtotal { get; init; }
    public required string ButtonText { get; init; }
    public required string DismissText { get; init; }

    /// <summary>Null when there is no code, or none that works any more.</summary>
    public OnSiteCoupon? Coupon { get; init; }

    public required string Version { get; init; }
}

public sealed record OnSiteItem(string Name, int Quantity, string Price, string PictureUrl);

/// <param name="EndsMilliseconds">Since 1970, by the server's clock, as is <paramref name="NowMilliseconds"/>: a visitor's clock may be wrong.</param>
public sealed record OnSiteCoupon(string Code, long EndsMilliseconds, long NowMilliseconds);
