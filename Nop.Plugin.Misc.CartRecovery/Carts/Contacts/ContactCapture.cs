using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>Ties an address to the visitor's own open episode. Without one nothing is kept: no cart, no reason to know him.</summary>
internal sealed class ContactCapture(EpisodeStore store, EpisodeWrites writes, CartKeys keys, RecipientStore recipients, VisitorHandOver visitors, CaptureConsents consents, RecentContacts recent)
{
    /// <param name="details">What a guest gave; of a customer his account tells.</param>
    public async Task NoteAsync(Customer customer, RecipientDetails details, ConsentAnswers answers, CapturePlace place)
    {
        var cart = keys.Of(place.StoreId, customer.Id);
        if (await store.OpenAsync(cart.OpenKey) is not { } episode)
            return;
        var own = await OwnAsync(customer, details, episode);
        if (own.Key.Length == 0)
            return;

        var recipient = await recipients.EnsureAsync(own);
        if (episode.RecipientId != recipient.Id)
        {
            await visitors.ToAsync(recipient, customer.Id);
            await writes.AttachRecipientAsync(episode.Id, recipient.Id);
        }

        await consents.NoteAsync(customer, recipient, answers, place);
        recent.Remember(customer.Id, details);
    }

    /// <summary>The platform saves an unchanged customer again and again.</summary>
    public bool IsNews(Customer customer, RecipientDetails details) => !recent.Knows(customer.Id, details);

    private async Task<RecipientDetails> OwnAsync(Customer customer, RecipientDetails details, Episode episode)
    {
        if (TypedContact.IsEmail(customer.Email))
            return details with { Email = customer.Email, CustomerId = customer.Id };
        if (details.Email.Length > 0 || await recipients.ByIdAsync(episode.RecipientId) is not { Email.Length: > 0 } known)
            return details;

        // A phone alone adds to whom we know by e-mail and does not replace him.
        return details with { Email = known.Email };
    }
}
