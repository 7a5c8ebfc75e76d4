using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Phones that were kept before they were read, and those that a country of the shop has become known for. A batch now and then, until none is left.</summary>
internal sealed class UnreadPhones(RecipientStore recipients, RecipientPhones phones, RecipientWrites writes, Rhythm rhythm, TimeProvider time) : IChannelUpkeep
{
    private const int Batch = 500;
    private const int MostBatches = 10;
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    public async Task RunAsync()
    {
        if (!rhythm.IsTime(nameof(UnreadPhones), Period, time.NowUtc()))
            return;

        var last = 0;
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var unread = await recipients.UnreadPhonesAsync(last, Batch);
            foreach (var recipient in unread)
            {
                await writes.SavePhoneAsync(recipient, await phones.ReadAsync(recipient.Phone, customerId: recipient.CustomerId));
                last = recipient.Id;
            }

            if (unread.Count < Batch)
                return;
        }
    }
}
