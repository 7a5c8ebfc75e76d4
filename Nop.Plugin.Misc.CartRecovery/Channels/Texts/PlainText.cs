namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>A rendered text, clean for its channel.</summary>
/// <param name="Title">Empty where the channel shows none.</param>
/// <param name="Body">Empty in a WhatsApp text that only its template says.</param>
/// <param name="TemplateSid">Empty: free text, which WhatsApp takes only within a day of the person's last message.</param>
/// <param name="Variables">Of the template, in the order of its places; none is empty.</param>
internal sealed record PlainText(string Title, string Body, string TemplateSid, IReadOnlyList<string> Variables, int LanguageId);
