using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>The platform's own store and customer tokens, with what a guest's record lacks filled in and what a shopper typed made harmless.</summary>
internal sealed class CustomerTokens(IMessageTokenProvider provider)
{
    private static readonly HashSet<string> Typed =
        ["Customer.Email", "Customer.Username", "Customer.FullName", "Customer.FirstName", "Customer.LastName", "Customer.VatNumber", "Customer.CustomAttributes"];

    public async Task<List<Token>> OfAsync(MailView view, Recipient recipient, EmailAccount account)
    {
        var tokens = new List<Token>();
        await provider.AddStoreTokensAsync(tokens, view.Store, account, view.Language.Id);
        if (view.IsCustomerAlive)
            await provider.AddCustomerTokensAsync(tokens, view.Customer);
        return [.. tokens.Select(Harmless).Where(token => !IsEmpty(token)), .. Missing(tokens, recipient)];
    }

    private static IEnumerable<Token> Missing(List<Token> tokens, Recipient recipient)
    {
        var name = ShopperText.Name(recipient.Name);
        var known = new Dictionary<string, string>
        {
            ["Customer.Email"] = ShopperText.Inert(recipient.Email),
            ["Customer.Username"] = "",
            ["Customer.FullName"] = name,
            ["Customer.FirstName"] = name.Split(' ')[0],
            ["Customer.LastName"] = "",
        };
        return known.Where(pair => !tokens.Any(token => token.Key == pair.Key && !IsEmpty(token))).Select(pair => new Token(pair.Key, pair.Value));
    }

    private static Token Harmless(Token token) => token switch
    {
        { Key: "Customer.CustomAttributes" } => new Token(token.Key, ShopperText.WithoutTokens(token.Value as string), token.NeverHtmlEncoded),
        { Value: string text } when Typed.Contains(token.Key) => new Token(token.Key, ShopperText.Inert(text), token.NeverHtmlEncoded),
        _ => token,
    };

    private static bool IsEmpty(Token token) => Typed.Contains(token.Key) && string.IsNullOrEmpty(token.Value as string);
}
