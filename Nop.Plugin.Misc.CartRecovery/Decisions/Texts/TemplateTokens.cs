using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>What a step's e-mail may say of the cart. The names are written in shops' templates: never renamed.</summary>
public static partial class TemplateTokens
{
    public const string Prefix = "CartRecovery.";

    public const string CustomerName = Prefix + "CustomerName";
    public const string HasName = Prefix + "HasName";
    public const string Items = Prefix + "Items";
    public const string ItemCount = Prefix + "ItemCount";
    public const string FirstItem = Prefix + "FirstItem";
    public const string Preheader = Prefix + "Preheader";
    public const string Subtotal = Prefix + "Subtotal";
    public const string RestoreUrl = Prefix + "RestoreUrl";
    public const string HasCoupon = Prefix + "HasCoupon";
    public const string CouponCode = Prefix + "CouponCode";
    public const string CouponEnds = Prefix + "CouponEnds";
    public const string UnsubscribeUrl = Prefix + "UnsubscribeUrl";
    public const string StoreName = Prefix + "StoreName";

    /// <summary>Of an unpaid order; empty in messages about a cart.</summary>
    public const string OrderNumber = Prefix + "OrderNumber";

    public const string OrderTotal = Prefix + "OrderTotal";

    public static IReadOnlyList<string> All { get; } =
    [
        CustomerName, HasName, Items, ItemCount, FirstItem, Preheader, Subtotal, RestoreUrl, HasCoupon, CouponCode, CouponEnds, UnsubscribeUrl, StoreName, OrderNumber, OrderTotal,
    ];

    public static string Written(string token) => $"%{token}%";

    public static bool Mentions(string text, string token) => text.Contains(Written(token), StringComparison.Ordinal);

    /// <summary>Tokens with our prefix that nothing would replace, each once: a wrong name, a wrong case (which matters to the platform), a missing sign at the end.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
    [
        .. Ours().Matches(text)
            .Where(match => !All.Contains(match.Groups["name"].Value) || match.Groups["end"].Length == 0)
            .Select(match => match.Groups["name"].Value)
            .Distinct(),
    ];

    [GeneratedRegex(@"%(?<name>CartRecovery\.[\p{L}\p{N}_.()]*)(?<end>%?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ours();
}
