// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// An account that is a contract: it holds coins and tokens, signs nothing, and does what its owner tells it to.
contract ContractAccount {
    address public immutable owner;

    error NotTheOwner();

    constructor(address owner_) payable {
        owner = owner_;
    }

    receive() external payable {}

    /// Calls `to` with `value` and `data`, and hands back what it answers; fails as it fails.
    function execute(address to, uint256 value, bytes calldata data) external returns (bytes memory) {
        if (msg.sender != owner) revert NotTheOwner();
        (bool done, bytes memory answer) = to.call{value: value}(data);
        if (!done) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
        return answer;
    }
}
