using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>From a text with tokens to one that its channel takes. The editor's counter and the real message are written here.</summary>
internal sealed class TextWriting(ITokenizer tokenizer)
{
    // What a telephone shows before it folds the rest away.
    public const int LongestPushTitle = 80;
    public const int LongestPushBody = 240;
    public const int LongestBoxBody = 400;

    /// <summary>Of a message by Twilio's rules.</summary>
    public const int LongestBody = 1600;

    private const string CutShort = "…";

    // The sign for an ellipsis is none of the cheap letters.
    private const string CutSms = TextValues.Cut;

    public PlainText Write(StepText text, Channel channel, TextTokens tokens, CartRecoverySettings settings, int languageId) => channel switch
    {
        Channel.Sms => new PlainText("", Sms(text.Body, tokens, settings), "", [], languageId),
        Channel.WhatsApp => new PlainText("", Fitting(text.Body, tokens, LongestBody), text.TemplateSid, Variables(text, tokens), languageId),
        _ => new PlainText(
            ShopperText.Shortened(Fitting(text.Title, tokens, LongestPushTitle), LongestPushTitle),
            ShopperText.Shortened(Fitting(text.Body, tokens, Longest(channel)), Longest(channel)),
            "",
            [],
            languageId),
    };

    private static int Longest(Channel channel) => channel == Channel.WebPush ? LongestPushBody : LongestBoxBody;

    /// <summary>With the product's name as given, whatever it costs.</summary>
    public string Sms(string body, TextTokens tokens, CartRecoverySettings settings, string product) =>
        (settings.TextReplaceLetters ? LetterMap.Parse(settings.TextLetters) : LetterMap.None).Replace(Replaced(body, tokens, product));

    private string Sms(string body, TextTokens tokens, CartRecoverySettings settings) => NameFitting.Fit(
        tokens.Product,
        CutSms,
        product => Sms(body, tokens, settings, product),
        written => written.Length <= LongestBody && SmsSize.Of(written).Segments <= settings.TextMostSegments);

    private string Fitting(string text, TextTokens tokens, int longest) =>
        NameFitting.Fit(tokens.Product, CutShort, product => Replaced(text, tokens, product), written => written.Length <= longest);

    private IReadOnlyList<string> Variables(StepText text, TextTokens tokens)
    {
        if (text.TemplateSid.Length == 0)
            return [];

        const string between = "\u001f";
        var places = text.Variables.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var written = NameFitting.Fit(
            tokens.Product,
            CutShort,
            product => string.Join(between, places.Select(place => WhatsAppVariables.Clean(Replaced(place, tokens, product)))),
            all => WhatsAppVariables.Fit(all.Split(between)));
        return text.Variables.Trim().Length == 0 ? [] : written.Split(between);
    }

    // The platform's tokenizer takes no empty text.
    private string Replaced(string text, TextTokens tokens, string product) =>
        string.IsNullOrWhiteSpace(text) ? "" : PlainLine.Tidy(tokenizer.Replace(text, tokens.With(product), false));
}
