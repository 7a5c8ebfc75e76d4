namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>What the page shows, in the person's language already.</summary>
/// <param name="Channels">None when the link is unknown: then there is nothing to choose.</param>
public sealed record PreferencePage(
    string Language,
    bool RightToLeft,
    string StoreName,
    string StoreUrl,
    string Title,
    string Intro,
    string Notice,
    IReadOnlyList<PreferenceChannel> Channels,
    IReadOnlyDictionary<string, string> Texts);

/// <param name="Code">Name of the choice in the form.</param>
/// <param name="Address">Masked; empty where the channel has none to show.</param>
/// <param name="Receives">What holds now.</param>
/// <param name="Keeps">What is chosen beforehand: the channel whose message led here is the one to stop.</param>
public sealed record PreferenceChannel(string Code, string Title, string Address, bool Receives, bool Keeps);
