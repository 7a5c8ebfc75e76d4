using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>Whether a text tells its reader how to end it.</summary>
public static class OptOutWords
{
    private static readonly char[] _between = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '„', '”', '“', '«', '»'];

    /// <summary>A word that we understand as an answer, in capitals as such words are written, since "end" and "cancel" are words like others; or the link to the preference page.</summary>
    public static bool AreIn(string text) =>
        TemplateTokens.Mentions(text, TemplateTokens.UnsubscribeUrl)
        || text.Split(_between, StringSplitOptions.RemoveEmptyEntries).Any(word => word == word.ToUpperInvariant() && ReplyWords.Of(word) == ReplyWord.Stop);
}
