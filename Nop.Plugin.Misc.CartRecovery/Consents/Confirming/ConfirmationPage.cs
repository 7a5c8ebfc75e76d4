namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>What the page shows, in the person's language already.</summary>
/// <param name="Words">What is confirmed; none when the link is of no use.</param>
/// <param name="Asks">There is a button to press.</param>
public sealed record ConfirmationPage(
    string Language, bool RightToLeft, string StoreName, string StoreUrl, string Title, string Text, IReadOnlyList<string> Words, bool Asks, string Button, string Back);
