namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>A text in a campaign file; the page edits stored ones.</summary>
/// <param name="Channel">Its code.</param>
/// <param name="Language">Culture, since ids mean nothing in another shop; empty for the standard text.</param>
/// <param name="TemplateSid">Of WhatsApp.</param>
/// <param name="InsideWindowOnly">Of WhatsApp's standard text.</param>
public sealed record TextDraft(string Channel, string Language, string Title, string Body, string TemplateSid, IReadOnlyList<string> Variables, bool InsideWindowOnly);
