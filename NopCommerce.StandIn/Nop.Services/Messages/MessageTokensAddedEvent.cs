using Nop.Core.Domain.Messages;

namespace Nop.Services.Messages;

public class MessageTokensAddedEvent
{
    public MessageTemplate Message { get; }
    public IList<Token> Tokens { get; }

    public MessageTokensAddedEvent(MessageTemplate message, IList<Token> tokens)
    {
        Message = message;
        Tokens = tokens;
    }
}
