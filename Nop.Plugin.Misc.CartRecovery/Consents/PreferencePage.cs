namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>What the page shows, in the person's language already.</summary>
/// <param name="Receives">Null when the link is unknown: then there is nothing to choose.</param>
public sealed record PreferencePage(
    string Language,
    bool RightToLeft,
    string StoreName,
    string StoreUrl,
    string Title,
    string Intro,
    string Notice,
    bool? Receives,
    IReadOnlyDictionary<string, string> Texts);
